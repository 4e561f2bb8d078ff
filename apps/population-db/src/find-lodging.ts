import {
  isUuid,
  type LodgingContent,
  type LodgingEffect,
  type LodgingRecord,
  type LodgingStatus,
} from '@luutru/population-wire';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Problem } from './problem.js';

interface LodgingRow {
  stayId: string;
  sequence: number;
  status: LodgingStatus;
  contentHash: string;
  content: LodgingContent;
  effects: LodgingEffect[];
}

/** Reads one stay with every effect it has had. */
@Injectable()
export class FindLodging {
  constructor(private readonly dataSource: DataSource) {}

  /** @throws Problem 404 when no event of the stay was ever applied */
  async run(stayId: string): Promise<LodgingRecord> {
    const [row]: LodgingRow[] = isUuid(stayId) ? await this.dataSource.query(FIND, [stayId]) : [];
    if (!row) throw new Problem(404, 'NOT_FOUND', 'There is no such lodging');
    const { content, ...standing } = row;
    return { ...standing, ...content };
  }
}

/** One statement, so that the stay and its effects are of the same moment. */
const FIND = `
  SELECT stay_id AS "stayId", sequence, status, content_hash AS "contentHash", content,
    (SELECT json_agg(json_build_object(
       'eventId', event_id, 'sequence', effect.sequence, 'operation', operation, 'gap', gap,
       'appliedAt', to_char(applied_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')) ORDER BY effect.sequence)
     FROM lodging_effect AS effect WHERE effect.stay_id = lodging.stay_id) AS effects
  FROM lodging WHERE stay_id = $1`;
