import { randomUUID } from 'node:crypto';
import { alwaysReadBecause, drawQualitySample, type Found, type QualitySample } from '../../case/index.ts';
import type { App } from '../app.ts';
import type { LoadedCase } from '../cases/load.ts';

/** SubmitDraft: where not every determination is read a second time, the draw. The seed is nobody's to choose or foresee. */
export function lookUpQualitySample(app: App, { state }: LoadedCase): Found {
  const share = app.config.OPENIMR_QUALITY_SHARE;
  if (share >= 1) return {};
  return { qualitySample: drawQualitySample({ share, seed: randomUUID(), always: alwaysReadBecause(state) }) };
}

/** The recorded draws of a case, each made again from its seed. */
export function replayQualitySamples({ events }: LoadedCase): { at: string; recorded: QualitySample; same: boolean }[] {
  return events.flatMap((event) => {
    if (event.type !== 'QualitySampleDrawn') return [];
    const again = drawQualitySample(event.data);
    const same = again.number === event.data.number && again.drawn === event.data.drawn;
    return [{ at: event.at, recorded: event.data, same }];
  });
}
