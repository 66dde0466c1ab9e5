/** Asks the person at the screen to prove anew who they are; true once the server took the proof. */
type Asker = () => Promise<boolean>;

let asker: Asker | null = null;

/** The page that can ask says so; null when it is gone. */
export const setProofAsker = (one: Asker | null): void => {
  asker = one;
};

/** False where nobody can be asked, or they would not. */
export const proveAnew = (): Promise<boolean> => asker?.() ?? Promise.resolve(false);
