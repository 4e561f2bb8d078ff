/** The closed word lists of coaches. */

/** Kind of transport licence (loại hình): scheduled line, contract hire, tourist coach. Decree 158/2024/NĐ-CP. */
export const tripServices = ['fixed', 'contract', 'tourist'] as const;
export type TripService = (typeof tripServices)[number];

/** Where a trip (chuyến xe) is in its life. */
export const tripStatuses = ['boarding', 'departed', 'arrived', 'cancelled'] as const;
export type TripStatus = (typeof tripStatuses)[number];

/** Where a passenger is: on the list, on the coach, never came, got off on the way, or came to the end. */
export const passengerStatuses = ['listed', 'aboard', 'noShow', 'alighted', 'arrived'] as const;
export type PassengerStatus = (typeof passengerStatuses)[number];

/** Whether a passenger's lodging was declared: not asked for, about to be, done, or found wrong. */
export const passengerDeclarations = ['none', 'pending', 'declared', 'refused'] as const;
export type PassengerDeclaration = (typeof passengerDeclarations)[number];
