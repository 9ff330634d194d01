/// Security, cryptography and block chains.
enum SecurityTerms {
  static let words = """
    2fa mfa totp otp-code aes airdrop apt-group argon2 attestation authenticode authn authz autonomous-system
    backdoor backdoored base32 bcrypt blockchain block-height botnet bounty-report brute-force brute-forced
    bruteforce ca-bundle certbot chacha20 ciphersuite ciphertext clickjacking coinbase-transaction
    consensus-client crlf cryptographic cryptographically cryptography csp cve cvss cwe defi denial-of-service
    devsecops dex-pool dlp dpapi ecdsa ed25519 edr erc20 erc-20 eth-bridge evm exfiltrate exfiltrated
    exfiltrating exfiltration exploitability failban fido2 gpg hardfork hard-fork hashed hmac hsm iam idor ioc
    jailbreak jwks jwt kerberos keylogger keypair keyring keystore kiam kms ksk dnskey letsencrypt
    liquidation-bot mainnet md5 mempool merkle microcode-fix mitm mtls nonce ocsp onchain on-chain offchain
    off-chain openpgp openssh openid oracle-price otp owasp passkey passphrase patch-tuesday pentest pentester
    pentesting pgp phish-kit pii pkcs plaintext-password privesc private-key proof-of-stake proof-of-work pwned
    rbac rce reentrancy-attack rootkit rollup rot13 rsa saltedhash sandbox-escape sast sbom schnorr
    screen-scraping sha sha1 sha-1 sha256 sha-256 sha512 shellcode siem slashing-event smart-contract soc2
    socgholish sops spearphishing spear-phishing sqli sqlmap ssrf staker subkey subresource-integrity superuser
    sudo sybil testnet timelock timelord tpm2 trojanized trustless typosquat typosquatting
    unauthenticated-endpoint unsanitised unsanitized validator-node validators vuln webauthn web3 whitelisting
    whitelisted allowlist allowlisted allowlisting blocklist blocklisted wormable xss xxe zero-day zeroday
    zk-snark zk-proof hashrate reorg re-org multisig multi-sig keyless oauth2 saml-assertion pre-auth
    credential-stuffing obfuscation
    """

  static let phrases = """
    access token|tokens|key|control list|credential|credentials
    attack vector|surface
    auth token|server|service|flow|layer|system|database|header|provider|tokens
    authentication token|tokens|server|service|layer|system|flow|provider|mechanism|request|requests|database|cluster|backend|endpoint|header
    block height|reward|producer|chain|explorer|hash
    blue team
    brute force
    buffer overflow|overrun
    bug bounty
    canonical chain
    certificate authority|authorities|chain|pinning|rotation|expiry|expiration|renewal|transparency|revocation|manager|management
    server|tls|ssl|client|intermediate|root|wildcard|signing|token|x.509|expired|https|security certificate|certificates
    renew|renewed|rotate|expired ~1 certificate
    -safety|birth|death|medical|marriage|gift|share|stock|training|course|vaccination|a|of|academic|insurance|fire certificate|certificates !of
    chain reorganization|split|stall|of trust|fork
    cipher suite|suites
    consensus flaw|algorithm|rule|failure|layer|client|bug|protocol
    credential|credentials stuffing|rotation|were|was|leak
    cross-site scripting|request
    cross site
    dependency confusion
    elevated scope|privilege|scopes|privileges
    elliptic curve
    an|the|this|an exploit
    exploit code|kit|chain
    formal verification
    full node|nodes
    gas fee|limit|price
    hard|soft fork
    hash rate|power|collision|hashes
    hot|cold wallet|wallets
    iam role|policy|user|permission
    initial vector|access
    input validation|sanitization|sanitisation
    key rotation|pair|management service|material
    least privilege
    least-privilege
    login token
    malicious code|payload|package|packages|actor|actors|script|commit|version|versions|dependency|domain
    man in the
    man-in-the-middle
    multi-factor|two-factor|multifactor authentication|auth|login
    -passport|house|office|the private key|keys
    privilege escalation
    penetration test|testing|tester
    public key|keys
    red team
    remote code|command execution
    root certificate|ca|of trust
    sca scanner
    secret|secrets rotation|manager|store|scanning|management
    security token|patch|header|scanner|group|advisory
    self-replicating worm
    session hijacking|fixation|cookie|cookies|token|key
    side channel
    side-channel attack
    signature verification|validation|scheme
    signed|signing key|keys|certificate|url|value
    smart contract|contracts
    social engineering
    sql injection
    supply chain attack|compromise|security
    supply-chain type|style attack
    unseal|unsealed|unsealing !the ~1 documents|file
    rotate|rotated|rotating|revoke|revoking|revoked ~3 secret|secrets|key|keys|token|tokens|credential|credentials
    supply-chain attack|compromise
    threat model|actor|vector|intelligence
    token|tokens were|was|rotation|signing|leak|leaked|expired|scope|scopes !gesture
    trust store|anchor
    vector used
    vulnerability scanner|disclosure|scan|scanning
    vulnerable dependency|dependencies|endpoint|package
    wildcard certificate
    zero day|trust|knowledge
    zero-trust
    """
}
