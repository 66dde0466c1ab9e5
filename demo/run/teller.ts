import { randomUUID } from 'node:crypto';
import type { App } from '../../src/app/app.ts';
import type { Post } from '../../src/app/background/post.ts';
import { workUntilDone } from '../../src/app/background/work.ts';
import { execute } from '../../src/app/cases/execute.ts';
import { type LoadedCase, loadCase } from '../../src/app/cases/load.ts';
import { receiveFile } from '../../src/app/documents/receive.ts';
import type { CommandOf, CommandType, Role } from '../../src/case/index.ts';
import { type Application, applicationSchema, type Instant, instantOfPacific } from '../../src/law/index.ts';
import type { Days, Story, StoryPaper } from '../cases/story.ts';
import { makeDocument } from '../paper/index.ts';
import type { DemoPerson } from './principals.ts';

/** What every story is played on. */
export interface StageSet {
  app: App;
  clock: { set(to: Instant | null): void };
  post: Post;
  people: readonly DemoPerson[];
}

/** Plays one story on the real program: every step is a command of the person whose step it is, at its own time. */
export class Teller {
  caseNumber = '';
  /** Steps are numbered, so that a story told again after an interruption gets its first answers again and goes on. */
  private step = 0;
  readonly application: Application;
  readonly papers = new Map<string, { documentId: string; paper: StoryPaper }>();

  readonly app: App;
  readonly story: Story;
  readonly days: Days;
  private readonly clock: { set(to: Instant | null): void };
  private readonly post: Post;
  private readonly people: readonly DemoPerson[];

  constructor(stage: StageSet, story: Story, days: Days) {
    this.app = stage.app;
    this.clock = stage.clock;
    this.post = stage.post;
    this.people = stage.people;
    this.story = story;
    this.days = days;
    this.application = applicationSchema.parse(story.application(days));
  }

  /** Sets the clock to a time of a day of the story. */
  at(day: number, time = '10:00'): void {
    this.clock.set(instantOfPacific(this.days.on(day), time));
  }

  /** Gives a command as the person of that capacity; a refusal ends the story, loudly. */
  async do<T extends CommandType>(type: T, data: CommandOf<T>['data'], role: Role, who?: DemoPerson): Promise<void> {
    const person = who ?? this.person(role);
    const answer = await execute(this.app, person, this.caseNumber || null, {
      type,
      data,
      role,
      idempotencyKey: `demo:${this.story.key}:${this.days.on(0)}:${this.step++}:${type}`,
    });
    if (!answer.ok)
      throw new Error(`${this.story.key}: ${type} by ${role}: ${answer.refusal.code}: ${answer.refusal.because}`);
    this.caseNumber = answer.caseNumber;
    await workUntilDone(this.app, this.post);
  }

  /** Lets background work do what is due. */
  settle(): Promise<void> {
    return workUntilDone(this.app, this.post);
  }

  async state(): Promise<LoadedCase> {
    const loaded = await loadCase(this.app.store, this.caseNumber);
    if (!loaded) throw new Error(`no case ${this.caseNumber}`);
    return loaded;
  }

  person(role: Role): DemoPerson {
    const found = this.people.find(
      (one) =>
        one.roles.includes(role) &&
        (role !== 'employee' || this.isWorker(one)) &&
        (role !== 'claims-administrator' || this.isAdministrator(one)),
    );
    if (!found) throw new Error(`nobody in the demonstration is ${role}`);
    return found;
  }

  reviewer(id: string): DemoPerson {
    const found = this.people.find((one) => one.reviewerId === id);
    if (!found) throw new Error(`no reviewer ${id}`);
    return found;
  }

  private isWorker = (one: DemoPerson): boolean =>
    one.displayName === `${this.application.employee.name.first} ${this.application.employee.name.last}`;
  private isAdministrator = (one: DemoPerson): boolean =>
    one.displayName === this.application.claimsAdministrator?.adjuster;

  /** Makes a paper, and sends it as the one it comes from. */
  async send(paper: StoryPaper): Promise<void> {
    const { application } = this;
    const { bytes, name } = await makeDocument({
      ...paper.order,
      case: paperCase(application),
      seed: seedOf(paper.key),
    });
    const sender = this.person(
      paper.from === 'claims-administrator'
        ? 'claims-administrator'
        : paper.from === 'employee'
          ? 'employee'
          : 'physician',
    );
    const described = {
      title: paper.title,
      kind: paper.kind,
      author: paper.order.author.name,
      date: paper.order.date as never,
      requirement: paper.requirement,
      from: paper.from,
    };
    const [received] = await receiveFile(this.app, sender, this.caseNumber, bytes, name, described);
    if (!received || received.refusal)
      throw new Error(`${this.story.key}: ${paper.key}: ${received?.refusal?.because ?? 'not received'}`);
    this.papers.set(paper.key, { documentId: received.documentId ?? randomUUID(), paper });
  }
}

function paperCase(application: Application) {
  const { employee, claimsAdministrator } = application;
  return {
    patient: {
      first: employee.name.first,
      last: employee.name.last,
      birthDate: employee.birthDate ?? '',
      sex: employee.sex === 'male' ? ('male' as const) : ('female' as const),
    },
    claimNumber: application.claimNumber ?? '',
    dateOfInjury: application.dateOfInjury ?? '',
    employer: application.employer?.name ?? '',
    claimsAdministrator: {
      company: claimsAdministrator?.company ?? '',
      adjuster: claimsAdministrator?.adjuster ?? undefined,
    },
  };
}

const seedOf = (key: string): number =>
  [...key].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 100_000, 7);
