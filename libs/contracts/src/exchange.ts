import { Id } from './fields.js';

/** `POST /fhir/Bundle` */
export class BundleQuery {
  @Id({ optional: true, description: 'the health facility, where the tenant has several' })
  facilityId?: string;
}
