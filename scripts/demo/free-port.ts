import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * The wanted port, or the next free one above it. A port that the last run is just
 * letting go is waited for a moment.
 */
export async function freePort(host: string, wanted: number): Promise<number> {
  for (let attempt = 0; attempt < 4; attempt += 1) {
    if (await isFree(host, wanted)) return wanted;
    await sleep(250);
  }
  for (let port = wanted + 1; port <= Math.min(wanted + 200, 65535); port += 1) {
    if (await isFree(host, port)) return port;
  }
  throw new Error(`Không có cổng trống từ ${wanted}; hãy đặt PORT. | No free port from ${wanted} on; set PORT.`);
}

function isFree(host: string, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(false);
      else if (error.code === 'EACCES') reject(new Error(`Không được phép mở cổng ${port}; hãy đặt PORT từ 1024 trở lên. | Not allowed to open port ${port}; set PORT to 1024 or above.`));
      else reject(new Error(`Không mở được ${host}:${port} (${error.code}); hãy xem lại HOST. | Cannot open ${host}:${port} (${error.code}); check HOST.`));
    });
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}
