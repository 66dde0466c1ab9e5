import type { Principal } from '../app/access/principal.ts';
import type { App } from '../app/app.ts';
import type { VisibleCase } from '../app/cases/load.ts';
import type { SignIn } from '../app/identity/sign-in.ts';
import type { Who } from '../app/identity/who.ts';

/** What every route is handed beside the request. */
export interface Env {
  Variables: {
    app: App;
    signIn: SignIn;
    who: Who;
    principal: Principal | null;
    /** The case the address names, when the guard has let the request pass to it. */
    visible?: VisibleCase;
    /** The same case with what is sealed from this person: for steps, which are decided on all of it, never to be shown. */
    whole?: VisibleCase;
    requestId: string;
  };
}
