import { Pipe, type PipeTransform } from '@angular/core';

import { formatDate, formatDateTime, formatDay, formatTime } from './vietnam-time';

/** An instant as `24/11/2026`; an absent one as a dash. */
@Pipe({ name: 'ltDate' })
export class DatePipe implements PipeTransform {
  transform(at: string | Date | null | undefined): string {
    return at ? formatDate(at) : '–';
  }
}

/** An instant as `14:05`. */
@Pipe({ name: 'ltTime' })
export class TimePipe implements PipeTransform {
  transform(at: string | Date | null | undefined): string {
    return at ? formatTime(at) : '–';
  }
}

/** An instant as `24/11/2026 14:05`. */
@Pipe({ name: 'ltDateTime' })
export class DateTimePipe implements PipeTransform {
  transform(at: string | Date | null | undefined): string {
    return at ? formatDateTime(at) : '–';
  }
}

/** A calendar day `1988-03-15` as `15/03/1988`. */
@Pipe({ name: 'ltDay' })
export class DayPipe implements PipeTransform {
  transform(day: string | null | undefined): string {
    return day ? formatDay(day) : '–';
  }
}
