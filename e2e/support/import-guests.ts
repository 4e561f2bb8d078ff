import type { ImportResponse } from '@luutru/contracts';
import type { ApiClient } from './api-client.ts';

/** Sends a workbook; gives the id of its import. */
export async function uploadGuests(client: ApiClient, facilityId: string, file: Buffer): Promise<string> {
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(file)]), 'khach.xlsx');
  const response = await fetch(`${client.baseUrl}/api/v1/imports?facilityId=${facilityId}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${client.token}` },
    body: form,
  });
  const body = (await response.json()) as { id: string };
  if (response.status !== 202) throw new Error(`Not taken in: ${response.status} ${JSON.stringify(body)}`);
  return body.id;
}

/** Asks until an import has come to its end; an API that is away meanwhile is asked again. */
export async function endOfImport(client: ApiClient, id: string): Promise<ImportResponse> {
  for (const deadline = Date.now() + 300_000; Date.now() < deadline;) {
    const answer = await client.get<ImportResponse>(`/imports/${id}`).catch(() => undefined);
    const ended = answer?.body.status === 'done' || answer?.body.status === 'failed';
    if (answer?.status === 200 && ended) return answer.body;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Import ${id} does not end`);
}
