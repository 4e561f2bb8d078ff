export { CheckOutStay } from './check-out-stay.js';
export { DeclareStay } from './declare-stay.js';
export { DeclareStays, type Filed } from './declare-stays.js';
export { insertStayStatement, insertStayValues, type Insertion } from './insert-stay.js';
export type { StayRow } from './stay.row.js';
export { StaysModule } from './stays.module.js';
export { FindStay } from './find-stay.js';
export { MoveStay } from './move-stay.js';
export { type SealedGuest, openGuest, guestOf } from './sealed-guest.js';
