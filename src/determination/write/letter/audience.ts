/** The letter that is served names the parties; the public one names nobody. */
export type Audience = 'parties' | 'public';
