// Applies the kept look, or the system's, before the first paint. A file of its own: the page's policy allows no inline script.
(() => {
  let theme;
  try {
    theme = localStorage.getItem('jejak-theme');
  } catch {
    theme = null;
  }
  if (theme !== 'light' && theme !== 'dark') theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  document.documentElement.dataset.theme = theme;
})();
// In share mode the prerendered figures, which hold small numbers, stay hidden until they are counted anew.
if (new URLSearchParams(location.search).get('mode') === 'share') document.documentElement.dataset.mode = 'share';
