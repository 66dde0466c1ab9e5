import type { ObjectPlace } from '../../library/index.ts';
import { s3Blobs } from '../../store/index.ts';

/** The settings that say where readers on other machines find the library; keys are those of the originals' store if none are set. */
export interface ObjectSettings {
  OPENIMR_LIBRARY_S3_ENDPOINT?: string;
  OPENIMR_LIBRARY_S3_ACCESS_KEY?: string;
  OPENIMR_LIBRARY_S3_SECRET_KEY?: string;
  OPENIMR_S3_ACCESS_KEY?: string;
  OPENIMR_S3_SECRET_KEY?: string;
  OPENIMR_S3_REGION?: string;
}

/** @returns null where the library is a folder and nothing else; throws in one sentence where keys are missing */
export function libraryObjects(settings: ObjectSettings): ObjectPlace | null {
  const endpoint = settings.OPENIMR_LIBRARY_S3_ENDPOINT;
  if (!endpoint) return null;
  const accessKeyId = settings.OPENIMR_LIBRARY_S3_ACCESS_KEY ?? settings.OPENIMR_S3_ACCESS_KEY;
  const secretAccessKey = settings.OPENIMR_LIBRARY_S3_SECRET_KEY ?? settings.OPENIMR_S3_SECRET_KEY;
  if (!accessKeyId || !secretAccessKey)
    throw new Error(
      'OPENIMR_LIBRARY_S3_ENDPOINT needs OPENIMR_LIBRARY_S3_ACCESS_KEY and OPENIMR_LIBRARY_S3_SECRET_KEY',
    );
  return s3Blobs({ endpoint, accessKeyId, secretAccessKey, region: settings.OPENIMR_S3_REGION });
}
