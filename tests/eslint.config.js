import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import typescript from 'typescript-eslint';
import kit from '../svelte.config.js';

const noMarkup = {
  selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]',
  message: 'Text from files reaches the page as text only.'
};
const literal = 'Words for people live in src/lib/i18n/messages.';

export default typescript.config(
  { ignores: ['build/', '.svelte-kit/', '.cache/', 'test-results/', 'node_modules/', 'src/lib/i18n/words/', '**/*-changed.*'] },
  typescript.configs.strict,
  svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true },
    rules: {
      'max-lines': ['error', { max: 300 }],
      'no-restricted-syntax': ['error', noMarkup],
      'no-console': 'off',
      // The compiler knows the names, and knows them better.
      'no-undef': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // Rows and batches are replaced, not changed in place: plain collections, no proxies.
      'svelte/prefer-svelte-reactivity': 'off',
      // Addresses come from one module that resolves them; the tests under a sub-path hold it.
      'svelte/no-navigation-without-resolve': 'off'
    }
  },
  { files: ['src/lib/**'], rules: { 'no-console': 'error' } },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: typescript.parser, svelteConfig: kit, extraFileExtensions: ['.svelte'] } }
  },
  {
    files: ['**/*.svelte'],
    rules: {
      'svelte/no-at-html-tags': 'error',
      'no-restricted-syntax': [
        'error',
        noMarkup,
        { selector: ':not(SvelteStyleElement) > SvelteText[value=/\\p{L}{3}/u]:not([value=/^\\s*Jejak\\s*$/])', message: literal },
        {
          selector: 'SvelteAttribute[key.name=/^(alt|title|placeholder|aria-label|aria-description)$/] > SvelteLiteral[value=/\\p{L}{3}/u]',
          message: literal
        }
      ]
    }
  }
);
