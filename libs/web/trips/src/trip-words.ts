import type { PassengerResponse, TripResponse } from '@luutru/contracts';
import type { Shown } from '@luutru/web-ui';

const STATUS: Record<TripResponse['status'], Shown> = {
  boarding: { tone: 'wait', icon: 'group', words: 'trips.status.boarding' },
  departed: { tone: 'good', icon: 'bus', words: 'trips.status.departed' },
  arrived: { tone: 'neutral', icon: 'check-circle', words: 'trips.status.arrived' },
  cancelled: { tone: 'neutral', icon: 'close', words: 'trips.status.cancelled' },
};

const STANDING: Record<PassengerResponse['status'], Shown> = {
  listed: { tone: 'wait', icon: 'list', words: 'trips.standing.listed' },
  aboard: { tone: 'good', icon: 'check', words: 'trips.standing.aboard' },
  noShow: { tone: 'warn', icon: 'close', words: 'trips.standing.noShow' },
  alighted: { tone: 'neutral', icon: 'leave', words: 'trips.standing.alighted' },
  arrived: { tone: 'neutral', icon: 'check-circle', words: 'trips.standing.arrived' },
};

const DECLARATION: Record<PassengerResponse['declaration'], Shown | undefined> = {
  none: undefined,
  pending: { tone: 'wait', icon: 'wait', words: 'trips.declaration.pending' },
  declared: { tone: 'good', icon: 'receipt', words: 'trips.declaration.declared' },
  refused: { tone: 'bad', icon: 'alert', words: 'trips.declaration.refused' },
};

export const statusShown = ({ status }: Pick<TripResponse, 'status'>): Shown => STATUS[status];

/** Whoever has got on before the coach leaves is aboard for those who stand at its door. */
export const standingShown = ({
  status,
  boardedAt,
}: Pick<PassengerResponse, 'status' | 'boardedAt'>): Shown =>
  STANDING[status === 'listed' && boardedAt ? 'aboard' : status];

export const declarationShown = ({
  declaration,
}: Pick<PassengerResponse, 'declaration'>): Shown | undefined => DECLARATION[declaration];

/** Whether a passenger takes up a place. */
export const isSeated = ({ status }: Pick<PassengerResponse, 'status'>): boolean =>
  status === 'listed' || status === 'aboard';
