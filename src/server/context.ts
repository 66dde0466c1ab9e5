import type { Principal } from '../app/access/principal.ts';
import type { App } from '../app/app.ts';
import type { SignIn } from '../app/identity/sign-in.ts';

/** What every route is handed beside the request. */
export interface Env {
  Variables: {
    app: App;
    signIn: SignIn;
    principal: Principal | null;
    requestId: string;
  };
}
