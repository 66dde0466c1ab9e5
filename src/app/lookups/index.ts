import type { Command, DecideContext, Found } from '../../case/index.ts';
import { type Answer, granted, refused } from '../../law/index.ts';
import type { App } from '../app.ts';
import type { VisibleCase } from '../cases/load.ts';
import { checkQualifications, lookUpAttestation } from './attestation.ts';
import { checkConflictDecision } from './conflict-decision.ts';
import { lookUpDraw } from './draw.ts';
import { lookUpFindings } from './findings.ts';
import { lookUpLetters } from './letters.ts';
import { lookUpOtherCase } from './other-case.ts';
import { lookUpQualitySample } from './quality-sample.ts';
import { lookUpRecordsDue } from './records-due.ts';
import { refuseReviewerNames } from './reviewer-names.ts';
import { lookUpScreening } from './screening.ts';
import { lookUpSeal } from './seal.ts';
import { lookUpSignature } from './signature.ts';

/** What the program must find out before this command can be decided; most commands need nothing. */
export async function lookUp(
  app: App,
  visible: VisibleCase,
  command: Command,
  context: DecideContext,
): Promise<Answer<Found>> {
  const named = await refuseReviewerNames(app, visible, command, context);
  if (named) return refused(named);
  switch (command.type) {
    case 'DecideEligibility':
      return granted(await lookUpScreening(app, visible, context));
    case 'AssignReviewer':
    case 'ProceedWithoutRecords':
      return granted(await lookUpDraw(app, visible, command.data.seed ?? null, context));
    case 'AttestNoConflict':
      return granted(await lookUpAttestation(app, visible, command.data, context));
    case 'NoteRecordsOverdue':
      return granted(lookUpRecordsDue(visible));
    case 'WaiveFinding':
      return granted(await lookUpFindings(app, visible, context));
    case 'SubmitDraft':
      return granted({ ...(await lookUpFindings(app, visible, context)), ...lookUpQualitySample(app, visible) });
    case 'SignDetermination': {
      const qualified = await checkQualifications(app, visible, context);
      if (!qualified.ok) return qualified;
      return granted({
        ...(await lookUpFindings(app, visible, context)),
        ...lookUpSeal(visible, context),
        ...(await lookUpSignature(app, visible, command.data.signature)),
      });
    }
    case 'DecideConflict':
      return checkConflictDecision(app, visible, command.data, context);
    case 'Consolidate':
      return granted(await lookUpOtherCase(app, command.data.into));
    case 'IssueDetermination':
    case 'CorrectDetermination':
      return lookUpLetters(app, visible, command, context);
    default:
      return granted({});
  }
}
