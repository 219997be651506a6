import { isGuid } from '../guid.ts';
import { badRequest, malformed } from '../odata/graph-failure.ts';

/** The body of `assignLicense`, on users and groups alike (graph-api 1.1). */
export interface LicenseRequest {
  addLicenses: { skuId: string; disabledPlans: string[] }[];
  removeLicenses: string[];
}

const PARAMETERS = ['addLicenses', 'removeLicenses'] as const;
const EMPTY_GUID = '00000000-0000-0000-0000-000000000000';

/** Reads the body as OData does: both collections must be there, neither may be null, every id must be a GUID. */
export function parseLicenseRequest(body: unknown): LicenseRequest {
  const given = isObject(body) ? body : {};
  const missing = PARAMETERS.filter((name) => given[name] === undefined);
  if (missing.length > 0) {
    throw badRequest(
      `One or more parameters of the operation 'assignLicense' are missing from the request payload. The missing parameters are: ${missing.join(', ')}.`,
    );
  }
  const stranger = Object.keys(given).find((name) => !PARAMETERS.some((known) => known === name));
  if (stranger !== undefined) {
    throw badRequest(
      `The parameter '${stranger}' in the request payload is not a valid parameter for the operation 'assignLicense'.`,
    );
  }
  const add = collection(given.addLicenses, 'addLicenses', 'microsoft.graph.assignedLicense');
  const remove = collection(given.removeLicenses, 'removeLicenses', 'Edm.Guid');
  return { addLicenses: add.map(assignedLicense), removeLicenses: remove.map(guid) };
}

function assignedLicense(entry: unknown): { skuId: string; disabledPlans: string[] } {
  if (!isObject(entry))
    throw malformed(
      "An unexpected 'PrimitiveValue' node was found when reading from the JSON reader. A 'StartObject' node was expected.",
    );
  const disabled =
    entry.disabledPlans === undefined ? [] : collection(entry.disabledPlans, 'disabledPlans', 'Edm.Guid');
  return { skuId: guid(entry.skuId ?? EMPTY_GUID), disabledPlans: [...new Set(disabled.map(guid))] };
}

function collection(value: unknown, name: string, type: string): unknown[] {
  if (value === null) {
    throw badRequest(
      `A null value was found for the property named '${name}', which has the expected type 'Collection(${type})[Nullable=False]'. The expected type 'Collection(${type})[Nullable=False]' does not allow null values.`,
    );
  }
  if (!Array.isArray(value)) {
    throw malformed(
      "An unexpected 'PrimitiveValue' node was found when reading from the JSON reader. A 'StartArray' node was expected.",
    );
  }
  return value;
}

function guid(value: unknown): string {
  if (!isGuid(value))
    throw badRequest(`Cannot convert the literal '${String(value)}' to the expected type 'Edm.Guid'.`);
  return value.toLowerCase();
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
