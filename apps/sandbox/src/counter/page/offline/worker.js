/** Keeps the page for the time without a network; the newest is taken as long as there is one. */
const STORE = 'kangqiao-offline-1';
const FILES = [
  './',
  'main.js',
  'sync.js',
  'codes.js',
  'memory.js',
  'offline.css',
  'sm2.js',
  '../api.js',
  '../detector.js',
  '../dom.js',
  '../labels.js',
  '../base.css',
  '../controls.css',
  '../panels.css',
  '../scan.css',
  '../icon.svg',
].map((file) => new URL(file, self.location.href).href);

self.addEventListener('install', (event) => {
  self.skipWaiting();
  event.waitUntil(caches.open(STORE).then((store) => store.addAll(FILES)));
});
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

const withoutQuery = (address) => address.split(/[?#]/)[0];

self.addEventListener('fetch', (event) => {
  const address = withoutQuery(event.request.url);
  if (event.request.method !== 'GET' || !FILES.includes(address)) return;
  event.respondWith(
    fetch(event.request).then(
      async (response) => {
        if (response.ok) await caches.open(STORE).then((store) => store.put(address, response.clone()));
        return response;
      },
      () => caches.match(address),
    ),
  );
});
