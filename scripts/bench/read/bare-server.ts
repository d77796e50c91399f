import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** A bare `node:http` server that answers given addresses with given bytes: what this machine can do at most. */
const main = (bodies: Readonly<Record<string, string>>): void => {
  const answers = new Map(Object.entries(bodies).map(([path, body]) => [path, Buffer.from(body)]));
  const server = http.createServer((request, response) => {
    const body = answers.get(request.url ?? '');
    if (body === undefined) { response.writeHead(404).end(); return; }
    response.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8', 'Content-Length': body.length });
    response.end(body);
  });
  server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
};

if (process.send) process.once('message', main);
