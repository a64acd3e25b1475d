/* global document, window */
// Shrinks the phone until it fits the window's height; it never grows beyond its true size.
(() => {
  const stage = document.querySelector('.stage');
  const phoneHeight = 868;
  const margin = 20;
  const smallest = 0.5;
  const fit = () => {
    const room = window.innerHeight - stage.getBoundingClientRect().top - margin;
    const scale = Math.min(1, Math.max(smallest, room / phoneHeight));
    document.documentElement.style.setProperty('--scale', scale.toFixed(4));
  };
  window.addEventListener('resize', fit);
  fit();
})();
