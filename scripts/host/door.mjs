// A short address for a long one. Node builtins only.
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';

/**
 * Serves an address on 127.0.0.1 that is short enough to be typed and leads to `target`. Only who knows it is let through:
 * the target holds a token. Everybody else gets 404.
 * @param {string} target
 * @returns {Promise<{ address: string, close: () => void }>}
 */
export async function openDoor(target) {
  const path = `/${randomBytes(16).toString('base64url')}`;
  const server = createServer((request, response) => {
    if (request.url === path) response.writeHead(302, { Location: target, 'Cache-Control': 'no-store' });
    else response.writeHead(404);
    response.end();
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { address: `http://127.0.0.1:${server.address().port}${path}`, close };
}
