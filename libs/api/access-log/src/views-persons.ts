import { applyDecorators, SetMetadata, UseInterceptors } from '@nestjs/common';
import { AccessLogInterceptor } from './access-log.interceptor.js';
import { viewKey, type ViewOptions } from './viewed.js';

/**
 * Marks a route whose answer shows a person: one row of the access log is written before the answer leaves, and
 * without the row there is no answer. A handler that streams a file says whom it held with `tellViewed`.
 */
export const ViewsPersons = (options: ViewOptions): MethodDecorator =>
  applyDecorators(SetMetadata(viewKey, options), UseInterceptors(AccessLogInterceptor));
