export { ImportsModule } from './imports.module.js';
export { uploadLimits } from './read-upload.js';
