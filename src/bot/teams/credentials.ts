import { createHash, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type Activity, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import {
  AuthenticationConstants,
  CertificateServiceClientCredentialsFactory,
  ClaimsIdentity,
  FederatedServiceClientCredentialsFactory,
  GovernmentConstants,
  type ServiceClientCredentialsFactory,
} from 'botframework-connector';
import { createDeliveryCheck, type DeliveryCheck, type DeliveryTrust } from './delivery-token.ts';

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

/** Whose deliveries are believed: Bot Framework's, in the cloud of the registration. */
export function trustOf({ channelService }: BotRegistration): DeliveryTrust {
  const constants = channelService ? GovernmentConstants : AuthenticationConstants;
  return {
    issuer: constants.ToBotFromChannelTokenIssuer,
    metadataUrl: constants.ToBotFromChannelOpenIdMetadataUrl,
  };
}

/**
 * Bot Framework's authentication for a registered bot; without one every caller is accepted, so that only loopback may listen
 * (design, decision 11). Certificates and federated credentials cannot be configured by name in the SDK, only built.
 * @param tokenService on the sandbox, where there is one
 * @param trust whose deliveries are believed; Bot Framework's own unless a test brings its own keys
 */
export function botAuthentication(
  bot: BotRegistration | null,
  load: typeof fetch,
  tokenService: string | null = null,
  trust: DeliveryTrust | null = bot && trustOf(bot),
): ConfigurationBotFrameworkAuthentication {
  if (bot && trust) return new CheckedAuthentication(bot, createDeliveryCheck(bot.clientId, trust, load));
  return new ConfigurationBotFrameworkAuthentication(tokenService ? { OAuthUrl: tokenService } : {});
}

/** The SDK's authentication towards Bot Framework, with a check of our own for what comes from there. */
class CheckedAuthentication extends ConfigurationBotFrameworkAuthentication {
  private readonly check: DeliveryCheck;
  private readonly audience: string;

  constructor(bot: BotRegistration, check: DeliveryCheck) {
    const { credential } = bot;
    super(
      {
        MicrosoftAppId: bot.clientId,
        MicrosoftAppTenantId: bot.tenantId,
        MicrosoftAppType: credential.kind === 'managedIdentity' ? 'UserAssignedMsi' : bot.type,
        ...(credential.kind === 'secret' ? { MicrosoftAppPassword: credential.secret.reveal() } : {}),
        ...(bot.channelService ? { ChannelService: bot.channelService } : {}),
      },
      credentialsFactory(bot),
    );
    this.check = check;
    this.audience = (bot.channelService ? GovernmentConstants : AuthenticationConstants).ToChannelFromBotOAuthScope;
  }

  override async authenticateRequest({ channelId, serviceUrl }: Activity, authorization: string) {
    const payload = await this.check(authorization, { channelId, serviceUrl });
    const claims = Object.entries(payload).map(([type, value]) => ({ type, value: String(value) }));
    const claimsIdentity = new ClaimsIdentity(claims, true);
    return { audience: this.audience, claimsIdentity, connectorFactory: this.createConnectorFactory(claimsIdentity) };
  }
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
