export { DeclareStay } from './declare-stay.js';
export { insertStayStatement, insertStayValues, type Insertion } from './insert-stay.js';
export type { StayRow } from './stay.row.js';
export { StaysModule } from './stays.module.js';
export { DeclareStays, type Filed } from './declare-stays.js';
