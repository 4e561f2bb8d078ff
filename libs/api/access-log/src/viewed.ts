import type { AccessKind } from '@luutru/domain';
import type { FastifyRequest } from 'fastify';

/** Whom an answer showed. */
export interface Viewed {
  stayIds?: readonly string[];
  personIds?: readonly string[];
  /** How many records; without it, as many as there are stays. */
  shown?: number;
}

/** Why it was looked at; for the police, who must say so. */
export interface Reason {
  purpose?: string | null;
  caseNumber?: string | null;
}

export interface ViewOptions {
  kind: AccessKind;
  /** Reads it off the answer; without it, the answer's own `id` or those of its `items` are stays. */
  of?: (answer: never, request: FastifyRequest) => Viewed;
  /** Without it, `purpose` and `caseNumber` of the body, or of the query, where they have one. */
  reason?: (request: FastifyRequest) => Reason;
}

export const viewKey = 'luutru:view';

const told = new WeakMap<FastifyRequest, Viewed>();

/** Says whom a file holds that is going out as the answer to this request. */
export function tellViewed(request: FastifyRequest, viewed: Viewed): void {
  told.set(request, viewed);
}

export const toldOf = (request: FastifyRequest): Viewed | undefined => told.get(request);
