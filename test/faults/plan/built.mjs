/** A module of the built program: the plan runs what is shipped, without a loader. */
export const built = (path) => import(new URL(`../../../dist/${path}`, import.meta.url).href);
