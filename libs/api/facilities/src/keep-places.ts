import { Inject, Injectable } from '@nestjs/common';
import type {
  ChangePlaceRequest,
  NewPlace,
  NewPlacesRequest,
  PlaceList,
  PlaceResponse,
} from '@luutru/contracts';
import { type Principal, TenantDb, type Transaction } from '@luutru/database';
import { type FieldError, type PlaceKind, tidyText } from '@luutru/domain';
import { type Answer, attemptOf, Invalid, NotFound, recall, Refused, remember } from '@luutru/http';
import { Vault } from '@luutru/vault';
import { v7 } from 'uuid';
import { FacilitiesRepository, type PlaceRow } from './facilities.repository.js';

/** What others may lie in: a ward holds rooms and beds, a room beds. */
const holding = new Set<PlaceKind>(['ward', 'room']);

/** Rooms, wards, beds and seats of a facility. */
@Injectable()
export class KeepPlaces {
  constructor(
    @Inject(TenantDb) private readonly tenantDb: TenantDb,
    @Inject(Vault) private readonly vault: Vault,
  ) {}

  /** @throws NotFound */
  list(principal: Principal, facilityId: string): Promise<PlaceList> {
    return this.tenantDb.run(principal, async (transaction) => placesOf(transaction, facilityId));
  }

  /** @throws NotFound; Invalid naming each label that is taken and each ward that is not there; nothing is kept then */
  add(
    principal: Principal,
    facilityId: string,
    request: NewPlacesRequest,
    key?: string,
  ): Promise<Answer<PlaceList>> {
    const items = placesIn(request);
    const tenantId = principal.tenantId ?? '';
    const attempt = attemptOf(tenantId, key, `POST /facilities/${facilityId}/places`, items);
    return this.tenantDb.run(principal, async (transaction) => {
      const { items: present } = await lockedPlaces(transaction, facilityId);
      const given = await recall<PlaceList>(transaction, this.vault, attempt);
      if (given) return given;
      const labels = new Set(present.map(({ label }) => label));
      const ids = new Set(present.filter(({ kind }) => holding.has(kind)).map(({ id }) => id));
      const errors = items.flatMap((item, at): FieldError[] => {
        const label = tidyText(item.label);
        if (labels.has(label))
          return [{ path: request.items ? `items.${at}.label` : 'label', code: 'LABEL_TAKEN' }];
        labels.add(label);
        if (item.parentId && !ids.has(item.parentId.toLowerCase()))
          return [{ path: request.items ? `items.${at}.parentId` : 'parentId', code: 'PARENT_UNKNOWN' }];
        return [];
      });
      if (errors.length) throw new Invalid(errors);
      const made = items.map((item) => ({
        id: v7(),
        label: tidyText(item.label),
        kind: item.kind ?? ('room' as const),
        parentId: item.parentId ?? null,
        capacity: item.capacity ?? (item.kind === 'bed' || item.kind === 'seat' ? 1 : 2),
      }));
      await new FacilitiesRepository(transaction).addPlaces(tenantId, facilityId, made);
      const body = { items: made.map((place) => ({ ...place, version: 1, occupied: 0 })), nextCursor: null };
      await remember(transaction, this.vault, attempt, { status: 201, body });
      return { status: 201, body, replayed: false };
    });
  }

  /**
   * @throws NotFound; Refused 412; Refused 409 for another label while guests are there, whose stays name it; Invalid
   *   for a label that is taken
   */
  change(
    principal: Principal,
    facilityId: string,
    placeId: string,
    version: number,
    request: ChangePlaceRequest,
  ): Promise<PlaceResponse> {
    const label = request.label ? tidyText(request.label) : null;
    return this.tenantDb.run(principal, async (transaction) => {
      const { items } = await lockedPlaces(transaction, facilityId);
      const place = items.find(({ id }) => id === placeId);
      if (!place) throw new NotFound();
      if (label && items.some((other) => other.label === label && other.id !== placeId))
        throw new Invalid([{ path: 'label', code: 'LABEL_TAKEN' }]);
      if (label && label !== place.label && place.occupied > 0) throw new Refused(409, 'PLACE_OCCUPIED');
      const changed = { label, capacity: request.capacity ?? null };
      if (!(await new FacilitiesRepository(transaction).changePlace(facilityId, placeId, version, changed)))
        throw new Refused(412, 'PRECONDITION_FAILED');
      return {
        ...place,
        label: label ?? place.label,
        capacity: request.capacity ?? place.capacity,
        version: version + 1,
      };
    });
  }
}

/** @throws Invalid when there is neither a list nor a label */
function placesIn({ items, label, ...one }: NewPlacesRequest): NewPlace[] {
  if (items) return items;
  if (!label) throw new Invalid([{ path: 'label', code: 'REQUIRED' }]);
  return [{ label, ...one }];
}

/** One writer at a time, or two would both find a label free. @throws NotFound */
async function lockedPlaces(transaction: Transaction, facilityId: string): Promise<PlaceList> {
  await new FacilitiesRepository(transaction).lock(facilityId);
  return placesOf(transaction, facilityId);
}

/** @throws NotFound */
async function placesOf(transaction: Transaction, facilityId: string): Promise<PlaceList> {
  const facilities = new FacilitiesRepository(transaction);
  if (!(await facilities.byId(facilityId))) throw new NotFound();
  return { items: (await facilities.placesOf(facilityId)).map(placeResponse), nextCursor: null };
}

const placeResponse = ({ parent_id: parentId, ...row }: PlaceRow): PlaceResponse => ({ ...row, parentId });
