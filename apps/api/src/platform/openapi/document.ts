// eslint-disable-next-line @nx/enforce-module-boundaries -- made from the sources for readers of the repository, and shown by the API as it is
import document from '../../../../../docs/openapi.json';

/** The API in OpenAPI 3.1; `npm run -s openapi` makes it, a test proves that it is up to date. */
export { document };
