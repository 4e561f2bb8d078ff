import { Text, Whole } from './fields.js';

/** `?limit=` and `?cursor=` of every list; keyset, never offset. */
export class PageQuery {
  @Whole({ min: 1, max: 200, optional: true })
  limit?: number;

  @Text({ max: 500, optional: true })
  cursor?: string;
}
