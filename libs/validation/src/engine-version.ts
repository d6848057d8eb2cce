/** Changes whenever the same files could give other findings: a signature holds for one version. */
export const engineVersion = '1.1.0';
