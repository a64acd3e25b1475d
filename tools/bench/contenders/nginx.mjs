/** nginx as a plain reverse proxy with keep-alive to the upstream; Debian's package. */
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findProgram, installDebianPackages } from '../../lib/debian.mjs';
import { freePort } from '../../lib/ports.mjs';

export async function startNginx(folder, upstream, say) {
  let program = await findProgram('nginx');
  if (!program) {
    await installDebianPackages(['nginx-light'], say);
    program = await findProgram('nginx');
  }
  if (!program) return null;
  const home = path.join(folder, 'nginx');
  mkdirSync(home, { recursive: true });
  const port = await freePort();
  const file = path.join(home, 'nginx.conf');
  writeFileSync(
    file,
    `daemon off; worker_processes 1; pid ${home}/pid; error_log ${home}/error.log;
events { worker_connections 1024; }
http {
  access_log off;
  client_body_temp_path ${home}/body; proxy_temp_path ${home}/proxy; fastcgi_temp_path ${home}/fastcgi;
  uwsgi_temp_path ${home}/uwsgi; scgi_temp_path ${home}/scgi;
  upstream hospital { server ${new URL(upstream).host}; keepalive 64; }
  server {
    listen 127.0.0.1:${port};
    location / { proxy_pass http://hospital; proxy_http_version 1.1; proxy_set_header Connection ""; }
  }
}
`,
  );
  const child = spawn(program, ['-p', home, '-c', file], { stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('close', resolve));
  await new Promise((resolve) => setTimeout(resolve, 500));
  return {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
