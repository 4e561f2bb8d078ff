import { CreateCitizen1795478400000 } from './1795478400000-create-citizen.js';
import { CreateLodging1795478401000 } from './1795478401000-create-lodging.js';

/** In order; a new one goes to the end. */
export const migrations = [CreateCitizen1795478400000, CreateLodging1795478401000];
