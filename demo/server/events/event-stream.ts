const encoder = new TextEncoder();

/** A client that takes nothing for so many messages is gone, or will catch up from its last event id. */
const backlog = 1_000;

export interface Message {
  event: string;
  data: string;
  id?: string;
}

export interface EventStream {
  readonly response: Response;
  send(message: Message): void;
  close(): void;
}

/** One answer in the form of server-sent events. `gone` is called once, whoever ends it. */
export function openEventStream(gone: () => void): EventStream {
  let controller!: ReadableStreamDefaultController<Uint8Array>;
  let open = true;
  const end = () => {
    if (!open) return;
    open = false;
    gone();
  };
  const body = new ReadableStream<Uint8Array>({
    start: (own) => void (controller = own),
    cancel: end,
  });
  const stream: EventStream = {
    response: new Response(body, {
      headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' },
    }),
    send({ event, data, id }) {
      if (!open) return;
      controller.enqueue(encoder.encode(`${id ? `id: ${id}\n` : ''}event: ${event}\ndata: ${data}\n\n`));
      if ((controller.desiredSize ?? 0) < -backlog) stream.close();
    },
    close() {
      if (!open) return;
      end();
      controller.close();
    },
  };
  controller.enqueue(encoder.encode('retry: 2000\n\n'));
  return stream;
}
