import { ReadableStream } from 'node:stream/web';

import { type LiveEvent, parseEvent, readEventStream } from './read-event-stream';

function streamOf(chunks: readonly string[]): globalThis.ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(encoder.encode(chunk));
      controller.close();
    },
  }) as globalThis.ReadableStream<Uint8Array>;
}

async function all(chunks: readonly string[]): Promise<LiveEvent[]> {
  const events: LiveEvent[] = [];
  for await (const event of readEventStream(streamOf(chunks))) events.push(event);
  return events;
}

describe('the stream of events', () => {
  it.each([
    ['event: sync\ndata: {"type":"sync","stayId":"a"}', { type: 'sync', stayId: 'a' }],
    ['data: {"type":"sync","stayId":"a"}', { type: 'sync', stayId: 'a' }],
    ['event: heartbeat\ndata: {}', { type: 'heartbeat' }],
    ['id: 7\nevent: reset\ndata: {"type":\ndata: "reset"}', { type: 'reset' }],
    [': a comment', undefined],
    ['data: no json', undefined],
    ['data: 1', undefined],
  ])('reads %j', (block, event) => {
    expect(parseEvent(block)).toEqual(event);
  });

  it('puts together what the network cut apart', async () => {
    const events = await all([
      'event: sync\r\nda',
      'ta: {"stayId":"một"}\r\n\r',
      '\ndata: {"type":"x"}\n\nda',
    ]);
    expect(events).toEqual([{ type: 'sync', stayId: 'một' }, { type: 'x' }]);
  });
});
