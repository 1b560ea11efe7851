/** YAML that isn't written in the plain way: nothing is said of whether it is right. */
export class Unusual extends Error {}
