import { once } from 'node:events';
import net, { type AddressInfo } from 'node:net';

/** What the daemon of the tests takes for a virus. */
export const VIRUS = 'THU-NGHIEM-MA-DOC';

/** A daemon that speaks INSTREAM as clamd does. */
export class FakeClamd {
  /** Said instead of the truth; null closes without a word. */
  says: string | null | undefined;

  /** Bytes that were read. */
  seen = 0;

  private readonly server = net.createServer((socket) => {
    let given = Buffer.alloc(0);
    socket.on('error', () => undefined).on('data', (part: Buffer) => {
      given = Buffer.concat([given, part]);
      const bytes = FakeClamd.whole(given);
      if (bytes === null) return;
      this.seen += bytes.length;
      if (this.says === null) socket.destroy();
      else socket.end(`${this.says ?? (bytes.includes(VIRUS) ? 'stream: Thu-Nghiem.Virus FOUND' : 'stream: OK')}\0`);
    });
  });

  async start(): Promise<number> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    return (this.server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    if (!this.server.listening) return;
    this.server.close();
    await once(this.server, 'close');
  }

  /** The content of a question that is complete, else null. */
  private static whole(given: Buffer): Buffer | null {
    const command = 'zINSTREAM\0';
    if (given.toString('latin1', 0, command.length) !== command) return null;
    const pieces: Buffer[] = [];
    for (let at = command.length; at + 4 <= given.length;) {
      const length = given.readUInt32BE(at);
      if (length === 0) return Buffer.concat(pieces);
      pieces.push(given.subarray(at + 4, at + 4 + length));
      at += 4 + length;
    }
    return null;
  }
}
