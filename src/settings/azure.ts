import type { Configuration } from '../ports/configuration.ts';
import { readChoice, readCount, readDays, readGuid, readGuids, readSecureOrigin } from './formats.ts';
import type { SettingsReader } from './reader.ts';

/** Reads where the labs are and how Azure is reached. Undefined where a part is missing. */
export function readAzure(settings: SettingsReader): Configuration['azure'] | undefined {
  const subscriptionIds = settings.required(
    'AZURE_SUBSCRIPTION_IDS',
    'the ids of the subscriptions that hold the labs, GUIDs with commas between',
    readGuids,
  );
  const resourceManagerEndpoint = settings.value(
    'AZURE_RESOURCE_MANAGER_ENDPOINT',
    'an https address without a path, such as https://management.azure.com',
    'https://management.azure.com',
    readSecureOrigin,
  );
  const clientId = settings.value<string | undefined>(
    'AZURE_CLIENT_ID',
    'the client id of a managed identity, a GUID',
    undefined,
    readGuid,
  );
  const savesPerPlan = settings.value('SAVES_PER_PLAN', 'a number, 1 to 20', 2, readCount(1, 20));
  return subscriptionIds === undefined
    ? undefined
    : { subscriptionIds, resourceManagerEndpoint, savesPerPlan, ...(clientId === undefined ? {} : { clientId }) };
}

/** Reads who IT is. Undefined where nobody is. */
export function readPeople(settings: SettingsReader): Configuration['people'] | undefined {
  const approvers = settings.required(
    'IT_APPROVERS',
    'the Entra object ids of the people of IT who may enable images, GUIDs with commas between',
    readGuids,
  );
  return approvers === undefined ? undefined : { approvers };
}

/** Reads what the school lets the bot do by itself. */
export function readPolicy(settings: SettingsReader): Configuration['policy'] {
  return {
    enableImage: settings.value<Configuration['policy']['enableImage']>(
      'ENABLE_IMAGE',
      'it or bot',
      'it',
      readChoice(['it', 'bot']),
    ),
    remindAfter: settings.value('REMIND_AFTER', 'a number of days from P1D to P30D', 'P1D', readDays),
  };
}
