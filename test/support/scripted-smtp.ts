import { createServer, type Socket } from 'node:net';

/** What a server answers to one command; null: it closes the connection instead. */
export type SmtpScript = Partial<Record<'greeting' | 'MAIL' | 'RCPT' | 'DATA' | 'body', string | null>>;

/** An SMTP server that follows a script to the letter, for what a proper one never does. */
export async function startScriptedSmtp(script: SmtpScript) {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    converse(socket, script);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `smtp://127.0.0.1:${port}`,
    close() {
      for (const socket of sockets) socket.destroy();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function converse(socket: Socket, script: SmtpScript): void {
  const answer = (step: keyof SmtpScript, usual: string): void => {
    const reply = script[step] === undefined ? usual : script[step];
    if (reply === null) socket.destroy();
    else socket.write(`${reply}\r\n`);
  };
  let readsBody = false;
  socket.on('error', () => undefined);
  socket.on('data', (chunk) => {
    const text = chunk.toString();
    if (readsBody) {
      // a scripted close comes with the first bytes of the body
      if (script.body !== null && !text.endsWith('\r\n.\r\n')) return;
      readsBody = false;
      return answer('body', '250 kept');
    }
    const command = text.slice(0, 4).toUpperCase();
    if (command === 'MAIL' || command === 'RCPT') return answer(command, '250 fine');
    readsBody = command === 'DATA' && (script.DATA?.startsWith('3') ?? script.DATA === undefined);
    if (command === 'DATA') return answer('DATA', '354 go on');
    socket.write('250 hello\r\n');
  });
  answer('greeting', '220 ready');
}
