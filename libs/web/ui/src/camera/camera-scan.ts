import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  ElementRef,
  afterNextRender,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import {
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import { TranslocoPipe } from '@jsverse/transloco';
import { localDate, scan } from '@luutru/domain';

import { Icon } from '../icon';
import { Notice } from '../notice';
import { ServerClock } from '../server-clock';
import {
  type CameraFailure,
  cameraFailureOf,
  frameOf,
  hasCameraAccess,
  openCamera,
  picturesOf,
} from './camera';
import { Decoder } from './decoder';

/** At most eight looks a second: enough for a hand, little enough for an old machine. */
const BETWEEN_FRAMES_MS = 125;

/** Scanning by camera, or out of a photo. Closes with the text of the first citizen card that it sees. */
@Component({
  selector: 'lt-camera-scan',
  imports: [Icon, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle, Notice, TranslocoPipe],
  templateUrl: './camera-scan.html',
  styleUrl: './camera-scan.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CameraScan {
  private readonly dialog = inject<MatDialogRef<CameraScan, string>>(MatDialogRef);
  private readonly clock = inject(ServerClock);
  private readonly decoder = new Decoder();
  private readonly video = viewChild.required<ElementRef<HTMLVideoElement>>('video');
  private stream: MediaStream | undefined;
  private closed = false;

  protected readonly failure = signal<CameraFailure | undefined>(undefined);
  /** What became of the last photo or of a code that is not a citizen card's. */
  protected readonly outcome = signal<'reading' | 'noCode' | 'otherCode' | undefined>(undefined);
  protected readonly watching = signal(false);

  constructor() {
    afterNextRender(() => void this.watch());
    inject(DestroyRef).onDestroy(() => {
      this.closed = true;
      this.stream?.getTracks().forEach((track) => track.stop());
      this.decoder.close();
    });
  }

  protected async readPhoto(input: HTMLInputElement): Promise<void> {
    const photo = input.files?.[0];
    if (!photo) return;
    this.outcome.set('reading');
    let seen = false;
    for await (const picture of picturesOf(photo)) {
      const texts = await this.decoder.decode(picture);
      seen ||= texts.length > 0;
      if (this.accept(texts)) return;
    }
    input.value = '';
    this.outcome.set(seen ? 'otherCode' : 'noCode');
  }

  private async watch(): Promise<void> {
    if (!hasCameraAccess()) {
      this.failure.set('insecure');
      return;
    }
    try {
      this.stream = await openCamera();
    } catch (error) {
      this.failure.set(cameraFailureOf(error));
      return;
    }
    const video = this.video().nativeElement;
    video.srcObject = this.stream;
    await video.play();
    this.watching.set(true);
    await this.look(video);
  }

  private async look(video: HTMLVideoElement): Promise<void> {
    while (!this.closed) {
      const frame = frameOf(video);
      if (frame) {
        const texts = await this.decoder.decode(frame);
        if (this.accept(texts)) return;
        if (texts.length > 0) this.outcome.set('otherCode');
      }
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_FRAMES_MS));
    }
  }

  private accept(texts: readonly string[]): boolean {
    const today = localDate(this.clock.read().getTime());
    const card = texts.find((text) => 'guest' in scan(text, today));
    if (card === undefined) return false;
    this.dialog.close(card);
    return true;
  }
}
