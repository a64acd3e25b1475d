import type { FastifyInstance } from 'fastify';

const PAGE = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>影像浏览</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>body{margin:0;background:#111;color:#ddd;font:16px sans-serif;text-align:center}h1{font-size:22px;padding:0 16px;text-wrap:balance}svg{width:min(92vw,420px)}</style></head>
<body><h1>康桥市第一人民医院影像浏览</h1><p>这是演示页面，图为示意，不是任何人的影像。</p>
<svg viewBox="0 0 200 200" role="img" aria-label="示意图"><rect width="200" height="200" fill="#000"/>
<ellipse cx="70" cy="100" rx="34" ry="62" fill="#333"/><ellipse cx="130" cy="100" rx="34" ry="62" fill="#333"/>
<rect x="94" y="30" width="12" height="140" fill="#777"/></svg></body></html>`;

/** The hospital's own viewer of medical images, as far as a demo needs one. */
export const viewerRoutes = (app: FastifyInstance): void => {
  app.get('/viewer', (_request, reply) => reply.type('text/html; charset=utf-8').send(PAGE));
};
