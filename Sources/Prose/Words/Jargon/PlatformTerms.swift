/// Clouds, containers, machines, kernels and their scheduling.
enum PlatformTerms {
  static let words = """
    aks amd64 ami ansible apparmor appserver argocd argo arm64 autoscale autoscaled autoscaler autoscaling
    autoscaling-group auto-scaling auto-scaled auto-scaler auto-scale autoheal aws bare-metal baremetal
    bios bmc bootloader bootstrapping bpf buildpack cgroup chroot cloudflared cloudformation cloudfront
    cloudtrail cloudwatch colocation configmap containerd containerisation containerization containerize
    containerized coreos core-dump coredump cpu crashloop crashlooping crashloopbackoff cri-o cron cronjob
    crontab cross-region cross-zone daemon daemonset dbus deallocate debian deprovision deprovisioned
    descheduler distro dmesg docker dockerd dockerfile dockerhub dpkg dram ebpf ec2 ecc ecr ecs eks entropy-pool
    epoll esxi fargate fedora firmware flannel flatcar gce gcp gcr gcs gke glibc gpu grub gvisor hardlink heroku
    hostpath hotplug hotpatch hotfix hotfixes hugepages hyper-v hyperthreading hypervisor iaas iac idrac
    initramfs inotify interrupt-storm ioctl ipmi irq jailbroken jvm k3s k8s kata kdump kernel-mode kickstart
    kops ksm kube kubectl kubedns kubelet kube-proxy kubeadm kube-system kubernetes kvm lambda-function
    leap-second libc libvirt linux livepatch localhost lxc lxd mainframe malloc mesos microcode microvm minikube
    motherboard multi-az multi-cloud multi-region multi-tenancy multi-tenant multitenant musl namespace
    namespaced nehalem node-pool nodepool nomad-job numa on-prem on-premise oom oomkill oomkilled openshift
    openstack orchestration orchestrator overcommit overprovision overprovisioned over-provisioned paas
    pagecache paravirtual pci pcie pdb pdu podman posix preemptible proxmox psu puppet pvc qemu ramdisk
    reaper-process rhel rootfs rpm runc runtime sandboxed scheduler scheduler-loop selinux serverless setuid
    sidecar sigkill sigsegv sigterm slurm spot-instance statefulset statically-linked supervisord swapfile
    swappiness symlink symlinked sysadmin syscall sysctl syslog systemd tmpfs tpm ubuntu udev uefi ulimit
    uninitialised uninitialized unix userspace usermode vcpu virtualbox virtualenv virtualisation virtualization
    virtualized virtualised vm vmotion vmware vps vsphere webassembly windows-update x64 x86 xen xenserver
    zone-redundant bare-metal-server reprovision reprovisioned provisioner vms nodegroup replicaset helm-chart
    ssd-backed zeroize zeroized zeroizing dyno backhaul
    """

  static let phrases = """
    -the helm
    application|app server|servers
    auto scaling
    availability zone
    availability zones
    bare metal
    base image|container
    blade server
    block device
    cluster|clusters !of
    -crown|drug|chemical dependencies
    cold|warm start|standby
    compute node|instance|capacity|engine|cluster|resource
    -shipping|cargo|waste|food|storage|steel|glass container|containers !ship|ships|port|terminal|of|yard|vessel
    container image|runtime|registry|orchestration|limit
    control plane
    core|cores dump
    cpu metric|usage|load|limit|core|time|throttling|utilisation|utilization|pressure|cycle|cores|starvation|spike
    device driver
    disk image|failure|controller
    docker image|container|hub|registry|daemon
    fault|failure|update|blast domain|domains|radius
    helm chart|release
    host|hosts os|operating|machine|machines|name|kernel|node|network
    set|pool|group|fleet|number of hosts
    production|database|active|passive|new|old|affected|virtual|physical|build|web|test|bastion|jump|these|those|all|our|some|several|two|three|individual hosts
    hosts were|are|had|that
    init container|process|system
    instance type|group|size|metadata|profile|class
    server|vm|database|ec2|compute|virtual|cloud|api|redis|healthy|unhealthy|spot|running instances|instance
    instances of|were|running|in|to !this|the|our
    job|worker|compute|gpu scheduler
    kernel !of|of
    kernel panic|module|bug|version|upgrade|space|update
    live migration
    load average
    -wooden|shipping|a crate|crates !of
    machine image|type
    memory leak|limit|corruption|pressure|allocation|usage|consumption|exhaustion|footprint|management|safety|address|space|page|error
    leaking|leaked|leaks|leak memory
    memory|disk|cpu|resource starvation
    -lymph node|nodes
    worker|master|storage|compute|database|healthy|unhealthy|cluster node|nodes
    operating system
    out of memory
    out-of-memory
    over provisioned
    page fault|cache
    persistent|root|data|storage|disk volume|volumes
    -the|a|whale|of pod|pods !of|cast
    pod limit|disruption|eviction
    power|rack distribution unit
    process|processes id|table|crash|manager|supervisor|restart !of
    read-only file
    -wine|luggage|roof|bike|shoe|spice|the rack|racks !of|up
    production|customer|gpu|compute|batch|containerized|application|serverless|background workload|workloads
    resource request|quota|crunch|limit|group|exhaustion|contention|pool|utilisation|utilization|pressure|leak
    root access|user|filesystem|disk|partition
    rolling update|restart|reboot|deploy|deployment|upgrade
    -board server rack
    service account|mesh|discovery|worker|registry|daemon
    shell|bash|python|init|deploy|deployment|migration|startup|sql|perl script|scripts
    spot|virtual|reserved|dedicated instance|machine|server|appliance
    storage class|driver
    swap|heap|shared|virtual|physical|resident|stack memory|space
    system call|image|clock|process
    thermal throttling
    thread|threads pool|dump|count
    ubuntu|debian|centos|linux|kernel|java|os|node|python|ruby version|versions|package|packages
    vertical|horizontal scaling|autoscaler|scaler
    scale|scaled|scaling out|horizontally|vertically
    scale|scaled|scaling up|down ~2 pods|servers|instances|workers|cluster|nodes|fleet|service|deployment|database|machines|replicas
    virtual machine|environment|host|cpu
    worker node|pool|process|thread|machine|instance|queue|fleet
    workers !council|union|rights|compensation|strike|at|in|who|from|on|went|and
    """
}
