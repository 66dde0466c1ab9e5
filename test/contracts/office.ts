import { neckAndBackKit } from '../../demo/cases/neck-and-back-kit.ts';
import { makeDocument, type PaperOrder } from '../../demo/paper/index.ts';
import { daysFrom } from '../../demo/run/days.ts';
import { demoPeople } from '../../demo/run/principals.ts';
import type { Principal } from '../../src/app/access/principal.ts';
import type { App } from '../../src/app/app.ts';
import type { OutgoingMail, Post } from '../../src/app/background/post.ts';
import { execute } from '../../src/app/cases/execute.ts';
import { settableClock } from '../../src/app/clock.ts';
import { readConfig } from '../../src/app/config.ts';
import { openApp } from '../../src/app/open.ts';
import type { Role } from '../../src/case/index.ts';
import { addDays, type Instant, type PlainDate, pacificDateOf } from '../../src/law/index.ts';

/** The program over a store in memory, with people who act and a clock that can be set: what tests of `app` start from. */
export class Office {
  readonly app: App;
  readonly clock: ReturnType<typeof settableClock>;
  readonly mails: OutgoingMail[] = [];
  private keys = 0;

  private constructor(app: App, clock: ReturnType<typeof settableClock>) {
    this.app = app;
    this.clock = clock;
  }

  static async open(settings: Record<string, string> = {}): Promise<Office> {
    const config = readConfig({ LOG_LEVEL: 'silent', ...settings });
    if (!config.ok) throw new Error(config.refusal.because);
    const clock = settableClock(null);
    const app = await openApp(config.value, { clock, memory: true });
    return new Office(app, clock);
  }

  close(): Promise<void> {
    return this.app.store.close();
  }

  get today(): PlainDate {
    return pacificDateOf(this.app.clock.now());
  }

  /** Noon of a day in California's winter or summer, near enough for clocks of days. */
  goTo(day: PlainDate): void {
    this.clock.set(`${day}T20:00:00.000Z` as Instant);
  }

  /** A post that keeps what is sent; `refuse` says which addresses it cannot reach. */
  post(refuse: (to: string) => string | null = () => null): Post {
    return {
      send: async (mail) => {
        const because = refuse(mail.to);
        if (because) throw new Error(because);
        this.mails.push(mail);
      },
    };
  }

  who(name: string): Principal {
    const person = demoPeople(this.today).find(({ email }) => email === `${name}@demo.example`);
    if (!person) throw new Error(`nobody is called ${name}`);
    return { ...person, userId: name };
  }

  async do(name: string, caseNumber: string | null, type: string, data: unknown, role?: Role) {
    const answer = await execute(this.app, this.who(name), caseNumber, {
      type: type as never,
      data,
      idempotencyKey: `office-${type}-${this.keys++}`,
      role,
    });
    if (!answer.ok) throw new Error(`${type}: ${answer.refusal.code} ${answer.refusal.because}`);
    return answer;
  }

  /** Rosalind's application of yesterday; `change` makes another of it. */
  async aCase(
    change: (application: ReturnType<typeof neckAndBackKit.application>) => unknown = (one) => one,
  ): Promise<string> {
    const application = change(neckAndBackKit.application(daysFrom(addDays(this.today, -1))));
    return (await this.do('rosalind', null, 'FileApplication', { application })).caseNumber;
  }
}

/** A fictional paper as PDF; without a scan it bears a text layer. */
export async function aPaper(body: PaperOrder['body'], more: Partial<PaperOrder> = {}): Promise<Uint8Array> {
  const { bytes } = await makeDocument({
    kind: 'progress-report',
    case: {
      patient: { first: 'Rosalind', last: 'Quillfeather', birthDate: '1979-05-02' },
      claimNumber: 'FIC-0001234',
      dateOfInjury: '2025-01-10',
      employer: 'Sample Bakery',
      claimsAdministrator: { company: 'Make-Believe Claims Bureau' },
    },
    date: '2026-01-15',
    author: { name: 'Jo Sample, MD', practice: 'Example Orthopedics' },
    body,
    ...more,
  });
  return bytes;
}
