/** Makes random 128-bit identifiers as 32 lower-case hexadecimal digits: row ids and nonces. */
export type MakeIdentifier = () => string;
