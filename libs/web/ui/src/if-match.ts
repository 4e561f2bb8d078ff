import { HttpHeaders } from '@angular/common/http';

/** The version that was read, for a change that must not overwrite another's (RFC 9110 §13.1.1). */
export const ifMatch = (version: number): { headers: HttpHeaders } => ({
  headers: new HttpHeaders({ 'If-Match': `"${version}"` }),
});
