export interface ServerEvent {
  name: string;
  data: string;
}

/** The events of an answer that streams, one after another. EventSource reads only what is asked for with GET. */
export async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<ServerEvent> {
  let rest = '';
  for await (const part of body.pipeThrough(new TextDecoderStream() as TransformStream<Uint8Array, string>)) {
    rest += part;
    const events = rest.split('\n\n');
    rest = events.pop() ?? '';
    for (const event of events) {
      const lines = event.split('\n');
      const field = (name: string) =>
        lines.flatMap((line) => (line.startsWith(`${name}: `) ? [line.slice(name.length + 2)] : [])).join('\n');
      // a comment keeps the connection open and says nothing
      if (field('event')) yield { name: field('event'), data: field('data') };
    }
  }
}
