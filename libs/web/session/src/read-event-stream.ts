/** What the server tells: something of this kind changed; what exactly, the listener asks for itself. */
export interface LiveEvent {
  readonly type: string;
  readonly stayId?: string;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** One block of an event stream (HTML standard §9.2) as an event; undefined for comments and heartbeats. */
export function parseEvent(block: string): LiveEvent | undefined {
  let name = '';
  const data: string[] = [];
  for (const line of block.split('\n')) {
    const [, field = '', value = ''] = /^(\w+): ?(.*)$/.exec(line) ?? [];
    if (field === 'event') name = value;
    if (field === 'data') data.push(value);
  }
  if (data.length === 0) return undefined;
  let body: unknown;
  try {
    body = JSON.parse(data.join('\n'));
  } catch {
    return undefined;
  }
  if (!isRecord(body)) return undefined;
  const type = typeof body['type'] === 'string' ? body['type'] : name;
  return { type, ...(typeof body['stayId'] === 'string' && { stayId: body['stayId'] }) };
}

/** Reads a response body as events until it ends. */
export async function* readEventStream(body: ReadableStream<Uint8Array>): AsyncGenerator<LiveEvent> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let pending = '';
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      pending += decoder.decode(value, { stream: true }).replaceAll('\r', '');
      const blocks = pending.split('\n\n');
      pending = blocks.pop() ?? '';
      for (const block of blocks) {
        const event = parseEvent(block);
        if (event) yield event;
      }
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
