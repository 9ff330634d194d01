/// Networks and the web: names of their parts, protocols and failures.
enum NetworkTerms {
  static let words = """
    5xx 4xx 3xx 2xx acl anycast asn autonegotiation backpressure bgp bittorrent bot-traffic broadcast-storm cdn
    cidr cname coredns cors csrf ddos demultiplexer denylist dhcp dns dnssec dot1q dscp dwdm ecmp egress
    endpoint ethernet ethertype failopen fcoe firewall ftp geodns geo-replication goaway gre grpc gslb haproxy
    hostname hsts http http2 http3 icmp idp igmp imap infiniband ingress intranet ip ipam iperf ipsec iptables
    ipv4 ipv6 isp istio jitter keepalive keep-alive lacp latency latencies ldap linkerd loopback mac-address
    mdns mesh-router mpls mss mtu multicast multicasting multihomed multipath nameserver nat netblock netfilter
    netflow netmask netplan netsplit nginx nic nlb alb elb nslookup ntp nxdomain oauth oidc ospf peering pki
    pop3 proxied proxying qos quic radius rdma rdp reachability redirector resolver roa rpc rpki rsync rst rtt
    saml sctp sdn servfail sflow sftp sip smtp snat snmp soa socks spf dkim dmarc srv-record ssh ssid ssl sso
    subdomain subnet subnetting supernet switchport syn syncookies tcp tcpdump telnet tftp throughput tls tld
    traceroute traefik ttl tun tunneling tunnelling udp unicast unreachable-host upstream uplink uri url vhost
    vip vlan vnet vnic voip vpc vpn vrrp vxlan waf webhook webserver websocket whois wifi-controller
    wildcard-record wireguard wireshark xdp zonefile zscaler reverse-proxy load-balancer load-balanced
    load-balancing loadbalancer loadbalancing proxy-server x-forwarded-for user-agent timeout time-out
    round-robin roundrobin round-trip preflight
    """

  static let phrases = """
    access control list
    access point
    address space|resolution
    a|aaaa|mx|txt|srv|ns record
    backbone network|router|link|capacity
    bgp route|session|announcement|peer
    border gateway|router
    connection pool|pooling|string|leak|reset|timeout|tracking|draining
    content delivery network
    core router|switch|network
    cross-region traffic|replication
    default gateway|route
    denial of service
    denial-of-service
    distributed denial
    dark fiber|fibre
    dedicated interconnect
    domain name system|resolution|server
    edge router|node|location|server|network|proxy|cache|case !failed
    edge network|point|pops|pop
    fiber|fibre cut|path
    fully qualified domain
    http header|request|response|status|method|error|code|server|client
    ip address|range|starvation|block|exhaustion|prefix|space
    ip addresses
    internet exchange
    link aggregation|saturation|flap
    load balancer|shedding|balancing|balanced
    low-latency
    layer 2|3|4|7|two|three|four|seven
    mail server|exchanger|headers|relay
    name server|resolution
    network partition|interface|policy|fabric|device|segment|topology|stack|namespace|saturation|switch|card|appliance|prefix|congestion|backbone|plane
    network policies
    network address translation
    open|half-open|dropped|tcp|persistent|idle|stale|concurrent connections
    packet|packets loss|drop|dropped|capture|filter|filtering|forwarding
    peer|peering router|session|link
    point of presence
    points of presence
    port number|exhaustion|scan|forwarding|range
    private|public subnet|ip
    query string|parameter
    -column|page|table|section|letter headers
    request|response header|headers|body|payload|code
    reverse proxy
    root server|zone
    round trip|robin
    route table|leak|advertisement|announcement|prefix|withdrawal|reflector
    routing table|change|rule|protocol|policy|loop|layer|logic
    border|edge|core|network|transit|bgp routing
    -no|error status code
    security group
    session affinity
    single sign-on|sign
    spanning tree
    split horizon
    sticky session
    tcp connection
    time to live
    -the|a|and top of rack
    top-of-rack switch|switches
    traffic shaping|steering|engineering|shift|mirroring|policer
    transit provider|link
    virtual ip|network|private
    web server|socket|application firewall
    wide area network
    500|501|502|503|504|520|522|524|404|403|401|400|408|429 error|errors|response|responses|status|code|codes
    http|status|code|error|errors|returned|returning|return|returns|a|an|with 500|501|502|503|504|520|522|524|404|403|401|400|408|429 !customers|users|orders|requests|people|accounts|failed|%|percent|ms|gb|mb|minutes|hours|pages
    -payment|payments gateway|gateways !drug
    tls|ssl|tcp handshake
    network|fiber|internet backbone
    core network|router|switch
    router|routers
    source|destination port|ports
    network path
    volumetric
    high availability
    high-availability
    our|the|tech|technology|software|full|application|networking stack|stacks !of
    packet|packets !of
    heartbeat|heartbeats !of|and
    500s|502s|503s|504s|404s|403s|429s
    """
}
