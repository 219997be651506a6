import { createHash, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import {
  CertificateServiceClientCredentialsFactory,
  FederatedServiceClientCredentialsFactory,
  type ServiceClientCredentialsFactory,
} from 'botframework-connector';

/** How the bot proves who it is to Bot Framework. */
export type BotCredential =
  | { kind: 'managedIdentity' }
  | { kind: 'federated'; managedIdentityId: string }
  | { kind: 'certificate'; path: string }
  | { kind: 'secret'; secret: { reveal(): string } };

export interface BotRegistration {
  clientId: string;
  tenantId: string;
  type: string;
  credential: BotCredential;
  /** Bot Framework's service in another cloud than the worldwide one. */
  channelService: string | null;
}

/**
 * Bot Framework's authentication for a registered bot; without one every caller is accepted, so that only loopback may listen
 * (design, decision 11). Certificates and federated credentials cannot be configured by name in the SDK, only built.
 */
export function botAuthentication(bot: BotRegistration | null): ConfigurationBotFrameworkAuthentication {
  if (!bot) return new ConfigurationBotFrameworkAuthentication({});
  const { credential } = bot;
  return new ConfigurationBotFrameworkAuthentication(
    {
      MicrosoftAppId: bot.clientId,
      MicrosoftAppTenantId: bot.tenantId,
      MicrosoftAppType: credential.kind === 'managedIdentity' ? 'UserAssignedMsi' : bot.type,
      ...(credential.kind === 'secret' ? { MicrosoftAppPassword: credential.secret.reveal() } : {}),
      ...(bot.channelService ? { ChannelService: bot.channelService } : {}),
    },
    credentialsFactory(bot),
  );
}

function credentialsFactory({
  clientId,
  tenantId,
  credential,
}: BotRegistration): ServiceClientCredentialsFactory | undefined {
  if (credential.kind === 'federated') {
    return new FederatedServiceClientCredentialsFactory(clientId, credential.managedIdentityId, tenantId);
  }
  if (credential.kind === 'certificate') {
    const pem = readFileSync(credential.path, 'utf8');
    const thumbprint = createHash('sha1').update(new X509Certificate(pem).raw).digest('hex').toUpperCase();
    return new CertificateServiceClientCredentialsFactory(clientId, thumbprint, pem, tenantId);
  }
  return undefined;
}
