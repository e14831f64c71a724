import adapter from '@sveltejs/adapter-static';

/** @type {import('@sveltejs/kit').Config} */
export default {
  kit: {
    adapter: adapter({ pages: 'build', assets: 'build', fallback: '404.html', strict: true }),
    // The page's policy: nothing leaves this origin. The DuckDB worker starts from a blob so that it inherits it.
    csp: {
      mode: 'hash',
      directives: {
        'default-src': ['none'],
        'script-src': ['self', 'wasm-unsafe-eval'],
        'style-src': ['self'],
        // The one inline style is that of Kit's own route announcer, allowed by its exact text.
        'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
        'img-src': ['self', 'data:', 'blob:'],
        'font-src': ['self'],
        // `blob:` is data of this page itself: the engine is downloaded, looked at, and handed to its worker in this way.
        'connect-src': ['self', 'blob:'],
        'worker-src': ['self', 'blob:'],
        'manifest-src': ['self'],
        'object-src': ['none'],
        'base-uri': ['none'],
        'form-action': ['none'],
        // Text never becomes markup or a script's address, except by Svelte's own templates and by `trustOwnScripts`.
        'require-trusted-types-for': ['script'],
        'trusted-types': ['svelte-trusted-html', 'default']
      }
    },
    // Every address in a page is relative, so one build serves at the root and under any sub-path.
    paths: { relative: true },
    prerender: { handleHttpError: 'fail', handleMissingId: 'fail' }
  }
};
